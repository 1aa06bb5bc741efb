package jp.ritchi.ingest;

/** How often one kind of issue was found. */
public record IssueKind(String code, Severity severity, long count) {}
