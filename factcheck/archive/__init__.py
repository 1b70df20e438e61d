"""Many articles: the flow of `compare` in batches that any engine can carry.

`schema` says what the batches hold; `articles`, `claims` and `findings` write values into them and read them back;
`stages` are the steps of the flow as pure functions from batch to batch; `engines` carry them over more than one
process or machine. The modules need the extra `archive`.
"""
