package jp.ritchi.process.job;

import tools.jackson.databind.JsonNode;

/** What is asked for: which kind of work, with which inputs, answered in which form. */
public record JobOrder(String work, JsonNode inputs, boolean asDocument) {}
