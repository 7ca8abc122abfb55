package kr.madang.matchmaking.print;

import java.io.IOException;
import kr.madang.expo.Expo;
import kr.madang.paper.QrCode;
import kr.madang.paper.Sheets;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the sign on a table, in both languages: its number, to be read from afar.
 *
 * @param hallDisplay the address of the hall display, as a QR code for whoever looks where they are next; null if it is closed
 */
record SignDrawing(TableSheet sheet, Expo expo, @Nullable String hallDisplay) {

    private static final float MIDDLE = A4.WIDTH / 2;
    private static final float WIDE = A4.RIGHT - A4.LEFT;
    private static final float QR = 46;

    void draw(Sheets sheets) throws IOException {
        try (PDPageContentStream page = sheets.addPage(A4.WIDTH, A4.HEIGHT)) {
            sheets.letters().center(page, expo.name().ko(), MIDDLE, 268, 9, WIDE);
            sheets.letters().center(page, expo.name().en(), MIDDLE, 258, 6, WIDE);
            sheets.letters().center(page, "상담 테이블 · Table", MIDDLE, 232, 11, WIDE);
            sheets.letters().center(page, Integer.toString(sheet.number()), MIDDLE, 108, 150, WIDE);
            if (hallDisplay != null) {
                QrCode.draw(page, QrCode.encode(hallDisplay), MIDDLE - QR / 2, 30, QR);
                sheets.letters().center(page, "지금과 다음 상담 · Now and next", MIDDLE, 23, 5, WIDE);
            }
        }
    }
}
