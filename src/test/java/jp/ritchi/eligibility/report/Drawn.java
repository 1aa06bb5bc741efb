package jp.ritchi.eligibility.report;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The paths of one page as a printer would draw them, in points, with their colours. */
final class Drawn extends PDFGraphicsStreamEngine {
    /**
     * One path.
     *
     * @param rgb its colour
     * @param filled or else stroked
     */
    record Path(GeneralPath shape, int rgb, boolean filled) {
        double width() {
            return shape.getBounds2D().getWidth();
        }

        double height() {
            return shape.getBounds2D().getHeight();
        }
    }

    private final List<Path> paths = new ArrayList<>();
    private GeneralPath current = new GeneralPath();
    private int images;

    private Drawn(PDPage page) {
        super(page);
    }

    static Drawn on(PDPage page) throws IOException {
        var drawn = new Drawn(page);
        drawn.processPage(page);
        return drawn;
    }

    List<Path> paths() {
        return paths;
    }

    int images() {
        return images;
    }

    private void keep(PDColor colour, boolean filled) {
        try {
            paths.add(new Path(current, colour.toRGB(), filled));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        current = new GeneralPath();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        current.moveTo(p0.getX(), p0.getY());
        current.lineTo(p1.getX(), p1.getY());
        current.lineTo(p2.getX(), p2.getY());
        current.lineTo(p3.getX(), p3.getY());
        current.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        images++;
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        current.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        current.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current.getCurrentPoint();
    }

    @Override
    public void closePath() {
        current.closePath();
    }

    @Override
    public void endPath() {
        current = new GeneralPath();
    }

    @Override
    public void strokePath() {
        keep(getGraphicsState().getStrokingColor(), false);
    }

    @Override
    public void fillPath(int windingRule) {
        keep(getGraphicsState().getNonStrokingColor(), true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
    }

    @Override
    public void shadingFill(COSName shadingName) {}
}
