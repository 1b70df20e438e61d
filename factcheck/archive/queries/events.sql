-- Every event, those with the gravest differences first.
SELECT event, articles, outlets, major, discrepancies, updates, agreements, title
FROM events
ORDER BY major DESC, discrepancies DESC, event;
