package jp.ritchi.eligibility.report;

/** The sheets a report is made for, with the sizes of its maps in pixels of 1/96 inch. */
enum Paper {
    A4("a4", 687, 360, 280),
    /** Lying, both maps side by side. */
    A3("a3", 728, 700, 700);

    private final String word;
    private final int mapWidth;
    private final int locationHeight;
    private final int siteHeight;

    Paper(String word, int mapWidth, int locationHeight, int siteHeight) {
        this.word = word;
        this.mapWidth = mapWidth;
        this.locationHeight = locationHeight;
        this.siteHeight = siteHeight;
    }

    String word() {
        return word;
    }

    int mapWidth() {
        return mapWidth;
    }

    int locationHeight() {
        return locationHeight;
    }

    int siteHeight() {
        return siteHeight;
    }
}
