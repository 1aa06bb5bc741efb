package jp.ritchi.style;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * All pictures in one image, side by side, and where each lies in it.
 *
 * @param png the image
 * @param index MapLibre's description of it, by the name of the picture
 */
record Sprite(byte[] png, Map<String, Map<String, Integer>> index) {
    /** Pixels between pictures, so that a scaled one does not show its neighbour's edge. */
    private static final int GAP = 2;

    private static final int ACROSS = 8;

    /**
     * @param ratio pixels of the image for one of a plain screen
     */
    static Sprite of(Map<String, Picture> pictures, int ratio) {
        int cell = GAP + pictures.values().stream().mapToInt(Picture::side).max().orElse(0);
        int rows = (pictures.size() + ACROSS - 1) / ACROSS;
        int width = ACROSS * cell * ratio;
        int height = rows * cell * ratio;
        var drawing = new StringBuilder();
        var index = new LinkedHashMap<String, Map<String, Integer>>();
        for (var entry : pictures.entrySet()) {
            int x = index.size() % ACROSS * cell;
            int y = index.size() / ACROSS * cell;
            int side = entry.getValue().side();
            drawing.append(
                    "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s</svg>"
                            .formatted(x, y, side, side, side, side, entry.getValue().svg()));
            index.put(entry.getKey(), place(x, y, side, ratio));
        }
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s</svg>"
                        .formatted(width, height, ACROSS * cell, rows * cell, drawing);
        return new Sprite(png(svg, width, height), index);
    }

    private static Map<String, Integer> place(int x, int y, int side, int ratio) {
        var place = new LinkedHashMap<String, Integer>();
        place.put("x", x * ratio);
        place.put("y", y * ratio);
        place.put("width", side * ratio);
        place.put("height", side * ratio);
        place.put("pixelRatio", ratio);
        return place;
    }

    private static byte[] png(String svg, int width, int height) {
        var text = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        var document =
                Objects.requireNonNull(
                        new SVGLoader().load(text, null, LoaderContext.createDefault()));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    java.awt.RenderingHints.KEY_ANTIALIASING,
                    java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    java.awt.RenderingHints.KEY_STROKE_CONTROL,
                    java.awt.RenderingHints.VALUE_STROKE_PURE);
            document.render((javax.swing.JComponent) null, graphics);
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
