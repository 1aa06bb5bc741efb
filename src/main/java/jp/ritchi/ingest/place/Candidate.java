package jp.ritchi.ingest.place;

import jp.ritchi.text.Text;

/**
 * A coordinate system that the numbers of a file can be in, for a person to choose.
 *
 * @param name as the EPSG register has it
 * @param why what speaks for it
 */
public record Candidate(int epsg, String name, Text why) {}
