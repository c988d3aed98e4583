"""The audit log: what was changed, put in, taken out or cut off is found; erasing keeps it provable."""

import json
import multiprocessing

import pytest

from seedbed.foundations.audit_log import AuditLog, Link

KEY = b"a key for tests only"


@pytest.fixture
def log(tmp_path):
    made = AuditLog(tmp_path / "log", KEY)
    for number in range(1, 6):
        made.append({"action": "read", "record": number, "purpose": "direct-care"})
    return made


def lines(file):
    return file.read_text(encoding="utf-8").splitlines(keepends=True)


def chain(log):
    return log.folder / "chain.jsonl"


def payloads(log):
    return log.folder / "payloads.jsonl"


def test_a_log_holds_and_says_what_was_put_in(log):
    assert log.first_break() is None
    assert [words["record"] for _, words in log.records()] == [1, 2, 3, 4, 5]
    assert log.head().number == 5
    assert AuditLog(log.folder, KEY).first_break(log.head()) is None


def test_another_key_proves_nothing(log):
    assert AuditLog(log.folder, b"another key altogether").first_break().number == 1


@pytest.mark.parametrize("at", [0, 2])
def test_a_record_taken_out_is_missed(log, at):
    held = lines(chain(log))
    chain(log).write_text("".join(held[:at] + held[at + 1 :]), encoding="utf-8")
    assert log.first_break().number == at + 1


def test_a_record_changed_or_put_in_is_found(log):
    held = lines(chain(log))
    changed = json.loads(held[2]) | {"at": "2020-01-01T00:00:00+00:00"}
    chain(log).write_text("".join([*held[:2], json.dumps(changed) + "\n", *held[3:]]), encoding="utf-8")
    assert log.first_break().number == 3
    chain(log).write_text("".join([*held[:2], held[2], held[2], *held[3:]]), encoding="utf-8")
    assert log.first_break().number == 4


def test_words_that_were_changed_are_found(log):
    payloads(log).write_text(payloads(log).read_text().replace('"record":3', '"record":4'))
    assert log.first_break().number == 3


def test_the_end_cut_off_shows_beside_a_head_kept_elsewhere_only(log):
    head = log.head()
    chain(log).write_text("".join(lines(chain(log))[:3]), encoding="utf-8")
    assert log.first_break() is None
    assert log.first_break(head).number == 4


def test_a_chain_written_anew_does_not_fit_the_head_kept_elsewhere(log, tmp_path):
    other = AuditLog(tmp_path / "other", KEY)
    for _ in range(6):
        other.append({"action": "forged"})
    assert other.first_break() is None
    assert other.first_break(log.head()).number == 5


def test_erasing_takes_the_words_and_the_log_still_holds(log):
    head = log.head()
    log.erase(2, "the family asked")
    assert log.first_break(head) is None
    held = {link.number: words for link, words in log.records()}
    assert held[2] is None
    assert held[6] == {"action": "erased", "number": 2, "why": "the family asked"}
    assert '"record":2,' not in payloads(log).read_text()
    with pytest.raises(KeyError):
        log.erase(2, "again")
    with pytest.raises(KeyError):
        log.erase(99, "no such record")


def test_words_gone_without_an_erasure_are_found(log):
    held = lines(payloads(log))
    payloads(log).write_text("".join(held[:3] + held[4:]), encoding="utf-8")
    assert log.first_break().number == 4


def test_a_half_written_line_of_a_crash_is_cut_and_nothing_else_is_lost(log):
    for file in (chain(log), payloads(log)):
        with file.open("a") as held:
            held.write('{"number": 6, "at"')
    assert log.first_break() is None
    log.append({"action": "read", "record": 6})
    assert log.first_break() is None
    assert [words["record"] for _, words in log.records()] == [1, 2, 3, 4, 5, 6]


def test_words_written_before_a_crash_without_their_record_do_no_harm(log):
    with payloads(log).open("a") as held:
        held.write('{"payload":{"record":99},"salt":"00"}\n')
    assert log.first_break() is None
    log.append({"action": "read"})
    assert log.first_break() is None


def _add(folder, many):
    log = AuditLog(folder, KEY)
    for number in range(many):
        log.append({"record": number})


def test_several_writers_at_once_make_one_chain(tmp_path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add, args=(tmp_path, 20)) for _ in range(3)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    log = AuditLog(tmp_path, KEY)
    assert log.head().number == 60
    assert log.first_break() is None


def test_an_empty_log_has_no_head_and_no_break(tmp_path):
    log = AuditLog(tmp_path, KEY)
    assert log.head() is None
    assert log.first_break() is None
    assert log.first_break(Link(1, "", "", "", "")).number == 1
