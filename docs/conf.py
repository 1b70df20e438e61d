"""How the documentation becomes a site: `make docs`, or `python -m sphinx docs build/docs`."""

from importlib.metadata import metadata

_about = metadata("factcheck-news")

project = "factcheck"
author = "the factcheck authors"
version = release = _about["Version"]
language = "en"
smartquotes = False  # quotation marks are meant as they are written, beside Chinese

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.autosummary"]
exclude_patterns = ["_build"]

# Markdown: headings are anchors, so that a link which leads nowhere is a warning, and a warning is an error.
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]

# Notebooks show the output that is stored in them; a test runs them and compares.
nb_execution_mode = "off"

# Docstrings are Markdown as to their `code`, and plain sentences otherwise.
default_role = "code"
autosummary_generate = False
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True, "undoc-members": True}
python_use_unqualified_type_names = True

html_theme = "furo"
pygments_dark_style = "github-dark"
html_title = "factcheck"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_copyright = False
html_theme_options = {"navigation_with_keys": True}
