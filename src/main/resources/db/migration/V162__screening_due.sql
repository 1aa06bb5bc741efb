-- Nobody asked for the numbers of waiting parcels, and they cost an index in every import.
ALTER TABLE eligibility.screening_due DROP COLUMN seq;
