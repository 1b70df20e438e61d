-- Which outlet's numbers run high.
-- Of the figures on which outlets differ: how often its own is the highest, and the lowest. `tendency` is 1 where it is
-- always the highest, -1 where it is always the lowest.
WITH bounds AS (
    SELECT finding, outlet,
        TRY_CAST(json_extract_string(value, '$.interval.low') AS DOUBLE) AS low,
        TRY_CAST(json_extract_string(value, '$.interval.high') AS DOUBLE) AS high
    FROM statements
    WHERE kind = 'quantity' AND verdict = 'discrepancy' AND nature = 'value' AND locus = 'outlets' AND outlet <> ''
), figures AS (
    SELECT finding, outlet, avg(coalesce((low + high) / 2, low, high)) AS figure
    FROM bounds
    GROUP BY finding, outlet
), ranked AS (
    SELECT outlet, figure, max(figure) OVER (PARTITION BY finding) AS highest,
        min(figure) OVER (PARTITION BY finding) AS lowest
    FROM figures
)
SELECT outlet, count(*) AS figures, count(*) FILTER (figure = highest) AS highest,
    count(*) FILTER (figure = lowest) AS lowest,
    round((count(*) FILTER (figure = highest) - count(*) FILTER (figure = lowest)) / count(*), 3) AS tendency
FROM ranked
WHERE highest > lowest
GROUP BY outlet
ORDER BY tendency DESC, figures DESC, outlet;
