"""A fault says where, what was found and what was expected."""

from seedbed.foundations.faults import DataFaults, Fault


def test_a_fault_reads_as_a_sentence():
    """File, row, column, what stands there and what should, then the stable code."""
    fault = Fault("not-a-date", "actions.csv", 4, "starts", "31/03/2026", "a date")
    assert str(fault) == (
        "actions.csv, row 4, column starts: found '31/03/2026', expected a date [not-a-date]"
    )


def test_a_fault_without_a_place_names_its_file_only():
    """What has no row does not invent one."""
    assert str(Fault("file-missing", "money.csv", None, None, None, "a file")) == (
        "money.csv: expected a file [file-missing]"
    )


def test_a_fault_as_data_has_every_key():
    """The JSON contract keeps its keys even when they are empty."""
    keys = {"code", "file", "row", "column", "found", "expected", "stops"}
    assert set(Fault("a", "b", None, None, None, "c").as_dict()) == keys


def test_all_faults_travel_together():
    """None is lost on the way to the person."""
    faults = [Fault("a", "one.csv", None, None, None, "x"), Fault("b", "two.csv", None, None, None, "y")]
    problem = DataFaults(faults)
    assert problem.faults == faults
    assert "one.csv" in str(problem)
    assert "two.csv" in str(problem)
