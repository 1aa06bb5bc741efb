package jp.ritchi.eligibility;

/** A version of a programme with the title of its source. */
public record DatedProgramme(Programme programme, SourceRef source) {}
