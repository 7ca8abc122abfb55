package kr.madang.registration;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A badge's QR code: version 5, error correction M, with the quiet zone of 4 modules that scanners need. */
public final class BadgeImage {

    public static final String SVG = "image/svg+xml";

    private static final int MODULES = 37 + 2 * 4;
    private static final int PIXELS_A_MODULE = 8;
    private static final int SIZE = MODULES * PIXELS_A_MODULE;
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.QR_VERSION, 5,
            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN, 4);

    private BadgeImage() {}

    /**
     * A picture of 360 by 360 pixels of one bit. A module is a byte wide, so no imaging library is needed; the JDK's reads
     * files when it starts, which a thread that serves requests must not.
     */
    public static byte[] png(String token) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(SIZE)
                .putInt(SIZE)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        byte[] pixels = deflate(rows(encode(token)));
        return ByteBuffer.allocate(PNG_HEAD.length + 3 * 12 + header.length + pixels.length)
                .put(PNG_HEAD)
                .put(chunk("IHDR", header))
                .put(chunk("IDAT", pixels))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    /** A drawing of 45 by 45 modules, one unit each. */
    public static String svg(String token) {
        BitMatrix modules = encode(token);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < MODULES; y++) {
            for (int x = 0; x < MODULES; x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(MODULES, path);
    }

    /** Each row of pixels with its filter byte before it; a light pixel is a set bit. */
    private static byte[] rows(BitMatrix modules) {
        ByteBuffer rows = ByteBuffer.allocate(SIZE * (1 + MODULES));
        for (int y = 0; y < SIZE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < MODULES; x++) {
                rows.put((byte) (modules.get(x, y / PIXELS_A_MODULE) ? 0 : 0xff));
            }
        }
        return rows.array();
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] compressed = new byte[bytes.length];
            int length = deflater.deflate(compressed);
            return ByteBuffer.allocate(length).put(compressed, 0, length).array();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(4 + named.length + 4)
                .putInt(data.length)
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }

    /** The modules of the QR code with its quiet zone, 45 by 45; the dark ones are set. */
    public static BitMatrix encode(String token) {
        try {
            return new QRCodeWriter().encode(token, BarcodeFormat.QR_CODE, MODULES, MODULES, HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException("A badge fits in version 5", e);
        }
    }
}
