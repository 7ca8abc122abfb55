package kr.madang.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws QR codes as squares, which no printer blurs; those side by side as one, so that no hairline shows between them. */
public final class QrCode {

    private QrCode() {}

    /** The modules of a text, with the quiet zone of 4 that scanners need. */
    public static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** Lengths are in units of the page; the quiet zone is part of the modules. */
    public static void draw(PDPageContentStream page, BitMatrix modules, float left, float bottom, float width)
            throws IOException {
        float unit = width / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int begin = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    page.addRect(left + begin * unit, bottom + width - (y + 1) * unit, (x - begin) * unit, unit);
                }
                x++;
            }
        }
        page.fill();
    }
}
