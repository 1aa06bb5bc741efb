package jp.ritchi.tile;

/** Ways to make a tile of single features smaller, in the order in which they are tried. */
enum Thinning {
    NONE(false, 4096, ""),
    /** Without names, which differ from feature to feature and can be asked for by id. */
    NAMELESS(true, 4096, ";without=\"name_ja name_en\""),
    /** On a grid four times as coarse, too. */
    COARSE(true, 1024, ";without=\"name_ja name_en\";grid=1024");

    private final boolean nameless;
    private final int extent;
    private final String told;

    Thinning(boolean nameless, int extent, String told) {
        this.nameless = nameless;
        this.extent = extent;
        this.told = told;
    }

    boolean keeps(String attribute) {
        return !nameless || !attribute.equals("name_ja") && !attribute.equals("name_en");
    }

    int extent() {
        return extent;
    }

    String told() {
        return told;
    }
}
