package jp.ritchi.eligibility.report.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The outlines of words, so that a map's words have halos and need no fonts of the desktop. The
 * first font that has a character gives it.
 */
public final class Lettering {
    private final List<TrueTypeFont> fonts;

    public Lettering(List<TrueTypeFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** The outline of a line of text with its left end at the origin of the baseline. */
    synchronized Path2D outline(String text, double size) {
        var path = new Path2D.Double();
        double x = 0;
        for (int character : text.codePoints().toArray()) {
            var glyph = glyph(character);
            path.append(glyph.outline(x, size), false);
            x += glyph.advance(size);
        }
        return path;
    }

    synchronized double width(String text, double size) {
        return text.codePoints().mapToDouble(character -> glyph(character).advance(size)).sum();
    }

    private Glyph glyph(int character) {
        try {
            for (TrueTypeFont font : fonts) {
                int id = font.getUnicodeCmapLookup().getGlyphId(character);
                if (id != 0) {
                    return new Glyph(font, id);
                }
            }
            return new Glyph(fonts.get(0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Glyph(TrueTypeFont font, int id) {
        double advance(double size) {
            try {
                return font.getAdvanceWidth(id) * size / font.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path2D outline(double x, double size) {
            try {
                var glyph = font.getGlyph().getGlyph(id);
                double scale = size / font.getUnitsPerEm();
                var move = new AffineTransform(scale, 0, 0, -scale, x, 0);
                return glyph == null
                        ? new Path2D.Double()
                        : new Path2D.Double(glyph.getPath(), move);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
