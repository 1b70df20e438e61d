-- Every finding: the whole archive as one table.
-- A row for each claim that a finding cites.
SELECT event, finding, verdict, kind, nature, severity, confidence, locus, witnesses, subject, rule, position,
    position_witnesses, value, outlet, published, version, url, path, article, "start", "end", text
FROM statements
ORDER BY event, number, position, article, "start", "end";
