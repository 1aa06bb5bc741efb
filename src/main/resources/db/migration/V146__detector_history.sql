-- Detectors came with triggers that keep history row by row; a month of a region is half a million rows.
CALL core.history_triggers('traffic.detector');
CALL core.history_triggers('traffic.detector_day');
