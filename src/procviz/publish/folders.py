"""Where things lie in the folder that a site is built in."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """The places below `root`, the folder that holds `mkdocs.yml` and `processes/`; `root` is absolute.

    What is made `for_editors` lies apart, so that nobody takes it for the team's site.
    """

    root: Path
    for_editors: bool = False

    @property
    def own(self) -> Path:
        """The user's hand-written pages, pictures and styles."""
        return self.root / "site"

    @property
    def overrides(self) -> Path:
        """The user's changes to the theme's templates; they are no pages."""
        return self.own / "overrides"

    @property
    def settings(self) -> Path:
        """The user's MkDocs configuration; it may be absent."""
        return self.root / "mkdocs.yml"

    @property
    def build(self) -> Path:
        """Everything generated."""
        return self.root / "build" / "editors" if self.for_editors else self.root / "build"

    @property
    def pages(self) -> Path:
        """The docs folder that a builder reads."""
        return self.build / "pages"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.build / "site"

    @property
    def manifest(self) -> Path:
        """What was generated, for the verification of the site."""
        return self.build / "pages.json"

    @property
    def seal(self) -> Path:
        """What the finished site was made of, as a digest."""
        return self.build / "site.seal"

    @property
    def config(self) -> Path:
        """The generated configuration of the builder."""
        return self.build / "mkdocs.yml"

    @property
    def lock(self) -> Path:
        """The file that a running build holds."""
        return self.build / ".lock"
