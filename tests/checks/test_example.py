from procviz.checks.example import example_files


def test_a_fragment_gets_the_keys_that_a_process_needs():
    files = example_files("status: draft\nsteps:\n  - start: form\n")
    assert files["example.yml"] == (
        "process: example\ntitle: Example\nowner: marketing-engineer\naudience: customers\n"
        "status: draft\nsteps:\n  - start: form\n"
    )


def test_a_catalogue_and_the_settings_stay_as_they_are():
    files = example_files("# places.yml\nplaces: {}\n# workspace.yml\nlanguage: de\n")
    assert files["places.yml"] == "places: {}\n"
    assert files["workspace.yml"] == "language: de\n"


def test_a_small_catalogue_is_always_there():
    assert "channels:\n  email:" in example_files("steps: []\n")["catalogue.yml"]
