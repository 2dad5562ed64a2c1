"""What was found out about a flow is kept as long as nothing has changed that it depends on."""

from procviz.graph import flow_of, known_of

HEAD = "title: P\nowner: o\nsteps:\n  - start: begin\n"
CALL = "  - subprocess: call\n    process: called\n"
END = "  - end: done\n"


def test_an_answer_is_found_once(flow):
    asked = []
    known = known_of(flow(f"steps:\n  - start: begin\n{END}"), lambda _id: None, ())
    assert [known.once("how long", lambda: asked.append("found") or 3) for _time in range(2)] == [3, 3]
    assert asked == ["found"]


def test_it_is_kept_in_the_next_run_while_all_that_is_called_is_the_same(workspace):
    files = workspace(caller=f"process: caller\n{HEAD}{CALL}{END}", called=f"process: called\n{HEAD}{END}")
    flows = {process.id: flow_of(process) for process in files.processes}
    edited = workspace(called=f"process: called\n{HEAD}  - activity: new\n{END}")
    changed = {process.id: flow_of(process) for process in edited.processes} | {"caller": flows["caller"]}
    caller = flows["caller"]
    first = known_of(caller, flows.get, "calendar")
    assert known_of(caller, flows.get, "calendar") is first
    assert known_of(caller, changed.get, "calendar") is not first
    assert known_of(caller, lambda _id: None, "calendar") is not first
    assert known_of(caller, flows.get, "other calendar") is not first


def test_processes_that_call_each_other_are_known_too(workspace):
    files = workspace(
        caller=f"process: caller\n{HEAD}{CALL}{END}",
        called=f"process: called\n{HEAD}{CALL.replace('process: called', 'process: caller')}{END}",
    )
    flows = {process.id: flow_of(process) for process in files.processes}
    assert known_of(flows["caller"], flows.get, ()) is known_of(flows["caller"], flows.get, ())
