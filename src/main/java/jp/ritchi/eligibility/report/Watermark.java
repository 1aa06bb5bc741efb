package jp.ritchi.eligibility.report;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Words across every page, pale enough to read what lies below; readers that speak skip them. */
final class Watermark {
    private static final Color INK = new Color(0xb3261e);
    private static final float STRENGTH = 0.16f;
    private static final float SHARE_OF_DIAGONAL = 0.66f;
    private static final int EM = 1_000;

    private Watermark() {}

    static void stamp(PDDocument document, PDFont font, String text) throws IOException {
        for (PDPage page : document.getPages()) {
            stamp(document, page, font, text);
        }
    }

    private static void stamp(PDDocument document, PDPage page, PDFont font, String text)
            throws IOException {
        var box = page.getMediaBox();
        double diagonal = Math.hypot(box.getWidth(), box.getHeight());
        float size = (float) (diagonal * SHARE_OF_DIAGONAL * EM / font.getStringWidth(text));
        float length = font.getStringWidth(text) * size / EM;
        double angle = Math.atan2(box.getHeight(), box.getWidth());
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(STRENGTH);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.setGraphicsStateParameters(state);
            content.setNonStrokingColor(INK);
            content.beginText();
            content.setFont(font, size);
            var middle = Matrix.getRotateInstance(angle, box.getWidth() / 2, box.getHeight() / 2);
            middle.translate(-length / 2, -size / 3);
            content.setTextMatrix(middle);
            content.showText(text);
            content.endText();
            content.endMarkedContent();
        }
    }
}
