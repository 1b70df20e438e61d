"""The parts of the HTML report: what each shows is made here, how it looks stands in templates and styles beside."""
