package jp.ritchi.style;

/** A dashed ring round a point; it marks what is synthetic. */
record Ring(String colour) implements Picture {
    private static final int SIDE = 36;

    @Override
    public int side() {
        return SIDE;
    }

    @Override
    public String svg() {
        return """
        <circle cx="18" cy="18" r="16" fill="none" stroke="%s" stroke-width="1.5" \
        stroke-dasharray="3.5 3"/>"""
                .formatted(colour);
    }
}
