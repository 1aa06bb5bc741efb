package jp.ritchi.style;

/** Slanting lines that fill areas without a seam; they mark what is synthetic. */
record Hatch(String colour) implements Picture {
    private static final int SIDE = 8;

    @Override
    public int side() {
        return SIDE;
    }

    @Override
    public String svg() {
        return "<path d=\"M-8 8L0 0M0 8L8 0M8 8L16 0\" stroke=\"%s\" stroke-width=\"0.8\"/>"
                .formatted(colour);
    }
}
