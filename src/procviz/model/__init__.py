"""The model: what a workspace says, as frozen objects. Field descriptions are the language reference and the schema."""

from procviz.model.amount import Money, Share
from procviz.model.catalogue import Described, Link
from procviz.model.data import DataItem, System
from procviz.model.goals import KeyResult, Kpi, Objective
from procviz.model.ideas import Experiment, Idea
from procviz.model.leads import BUILT_IN_STAGES, Stage
from procviz.model.located import Located
from procviz.model.people import Meeting, Role, Stakeholder, Team
from procviz.model.process import WITHOUT_AUDIENCE, Process
from procviz.model.reach import Audience, Channel, Place
from procviz.model.reference import Reference, RefersTo, parts, references, targets
from procviz.model.settings import Settings
from procviz.model.steps import (
    STEP_TYPES,
    ActivityStep,
    AnyStep,
    DecisionStep,
    Edge,
    EndStep,
    HandoverStep,
    JoinStep,
    MessageStep,
    ParallelStep,
    SplitStep,
    StartStep,
    StepBasics,
    SubprocessStep,
    WaitStep,
)
from procviz.model.text import Text
from procviz.model.time import Duration, Period, Point, Rate, Window
from procviz.model.workspace import CATALOGUE, SHARED_IDS, Workspace

__all__ = [
    "BUILT_IN_STAGES",
    "CATALOGUE",
    "SHARED_IDS",
    "STEP_TYPES",
    "WITHOUT_AUDIENCE",
    "ActivityStep",
    "AnyStep",
    "Audience",
    "Channel",
    "DataItem",
    "DecisionStep",
    "Described",
    "Duration",
    "Edge",
    "EndStep",
    "Experiment",
    "HandoverStep",
    "Idea",
    "JoinStep",
    "KeyResult",
    "Kpi",
    "Link",
    "Located",
    "Meeting",
    "MessageStep",
    "Money",
    "Objective",
    "ParallelStep",
    "Period",
    "Place",
    "Point",
    "Process",
    "Rate",
    "Reference",
    "RefersTo",
    "Role",
    "Settings",
    "Share",
    "SplitStep",
    "Stage",
    "Stakeholder",
    "StartStep",
    "StepBasics",
    "SubprocessStep",
    "System",
    "Team",
    "Text",
    "WaitStep",
    "Window",
    "Workspace",
    "parts",
    "references",
    "targets",
]
