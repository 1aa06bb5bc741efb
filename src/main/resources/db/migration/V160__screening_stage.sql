-- Values on their way are in a temporary table now, which its maker can analyse.
DROP TABLE eligibility.screening_stage;
