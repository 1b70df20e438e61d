-- Who disagrees with whom, and on what.
-- For two outlets and a kind of claim: the facts that both state, and those on which they differ.
WITH said AS (
    SELECT DISTINCT finding, verdict, kind, position, outlet
    FROM statements
    WHERE outlet <> '' AND locus = 'outlets' AND verdict IN ('agreement', 'discrepancy', 'update')
), met AS (
    SELECT a.outlet AS outlet, b.outlet AS other, a.kind AS kind, a.finding AS finding,
        bool_or(a.verdict = 'discrepancy' AND a.position <> b.position) AS differ
    FROM said AS a
    JOIN said AS b ON a.finding = b.finding AND a.outlet < b.outlet
    GROUP BY ALL
)
SELECT outlet, other, kind, count(*) AS facts, count(*) FILTER (differ) AS differing,
    round(count(*) FILTER (differ) / count(*), 3) AS share
FROM met
GROUP BY outlet, other, kind
ORDER BY differing DESC, facts, outlet, other, kind;
