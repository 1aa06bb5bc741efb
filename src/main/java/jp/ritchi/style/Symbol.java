package jp.ritchi.style;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the map in a box of 24 by 24: an outline with a sign in it. The colours are CSS
 * colours, the outline and the sign are paths of SVG.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Symbol(
        String outline,
        String fill,
        @Nullable String stroke,
        @Nullable String sign,
        @Nullable String markColour)
        implements Picture {
    private static final int BOX = 24;
    private static final int MARGIN = 2;

    @Override
    public int side() {
        return BOX + 2 * MARGIN;
    }

    /** A white casing keeps the symbol apart from what lies under it. */
    @Override
    public String svg() {
        var edge = stroke == null ? "#ffffff" : stroke;
        var width = stroke == null ? 1 : 2;
        var drawn =
                path(outline, "none", "#ffffff", 4)
                        + path(outline, fill, edge, width)
                        + (sign == null ? "" : path(sign, "none", signColour(), 2));
        return "<g transform=\"translate(%d %d)\">%s</g>".formatted(MARGIN, MARGIN, drawn);
    }

    private String signColour() {
        return markColour == null ? "#ffffff" : markColour;
    }

    private static String path(String d, String fill, String stroke, int width) {
        return """
        <path d="%s" fill="%s" stroke="%s" stroke-width="%d" stroke-linejoin="round" \
        stroke-linecap="round"/>"""
                .formatted(d, fill, stroke, width);
    }
}
