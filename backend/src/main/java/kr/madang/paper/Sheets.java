package kr.madang.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** The pages of one file, and what is written on them. */
public record Sheets(PDDocument document, Lettering letters) {

    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

    /** Adds a page on which lengths are millimetres, counted from its lower left corner; it must be closed. */
    public PDPageContentStream addPage(float width, float height) throws IOException {
        PDPage page = new PDPage(new PDRectangle(width * POINTS_A_MILLIMETRE, height * POINTS_A_MILLIMETRE));
        document.addPage(page);
        PDPageContentStream content = new PDPageContentStream(document, page);
        content.transform(Matrix.getScaleInstance(POINTS_A_MILLIMETRE, POINTS_A_MILLIMETRE));
        return content;
    }
}
