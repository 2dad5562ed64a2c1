from procviz.checks.mentions import mentions


def test_a_process_mentions_what_its_steps_do(workspace):
    found = mentions(
        workspace("kpis: a\nsteps:\n  - start: form\n    kpis: [b]\n    data: c\n  - end: done\n    kpis: [a]\n")
    )
    assert found["example", "kpis"] == {"a", "b"}
    assert found["example", "data"] == {"c"}
    assert ("example", "places") not in found
