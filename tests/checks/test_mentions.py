from procviz.checks.mentions import mentioned


def test_a_process_mentions_what_its_steps_do(workspace):
    read = workspace("kpis: a\nsteps:\n  - start: form\n    kpis: [b]\n    data: c\n  - end: done\n    kpis: [a]\n")
    [process] = read.processes
    assert mentioned(read, process, "kpis") == {"a", "b"}
    assert mentioned(read, process, "data") == {"c"}
    assert mentioned(read, process, "places") == set()
