import os
from pathlib import Path

import pytest
from archive_kill import kills
from quality import ROOT


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is of POSIX")
def test_a_killed_writer_is_taken_up_where_it_was(tmp_path: Path) -> None:
    assert len(list(kills(2, [str(ROOT / "fixtures" / "fish_tariff")], tmp_path))) == 2
