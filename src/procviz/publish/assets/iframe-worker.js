// Search from file://: browsers refuse to start a worker there. The search script runs in a hidden frame instead, which
// looks like a worker from both sides: messages are copied and come later, as from a worker, since Zensical's search
// would otherwise answer itself for ever. Material asks for a script of this name and looks for `IFrameWorker`.
(() => {
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      this.frame.srcdoc = "<!doctype html><title>search</title>";
      this.frame.addEventListener("load", () => this.start(new URL(address, location.href)), { once: true });
      document.body.append(this.frame);
    }

    start(address) {
      const inner = this.frame.contentWindow;
      inner.postMessage = (data) => this.receive(data);
      inner.importScripts = async (...addresses) => {
        for (const next of addresses) await load(inner.document, new URL(next, address));
      };
      load(inner.document, address).then(
        () => {
          this.inner = inner;
          this.waiting.splice(0).forEach((data) => this.postMessage(data));
        },
        () => this.dispatchEvent(new Event("error")),
      );
    }

    postMessage(message) {
      const data = structuredClone(message);
      if (!this.inner) this.waiting.push(data);
      else setTimeout(() => this.inner?.dispatchEvent(new this.inner.MessageEvent("message", { data })));
    }

    receive(message) {
      const event = new MessageEvent("message", { data: structuredClone(message) });
      setTimeout(() => {
        this.onmessage?.(event);
        this.dispatchEvent(event);
      });
    }

    terminate() {
      this.inner = null;
      this.frame.remove();
    }
  }

  function load(target, address) {
    return new Promise((resolve, reject) => {
      const script = target.createElement("script");
      script.src = address.href;
      script.onload = resolve;
      script.onerror = reject;
      target.head.append(script);
    });
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
