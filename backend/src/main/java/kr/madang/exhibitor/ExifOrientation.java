package kr.madang.exhibitor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as a JPEG says in its EXIF block; mirrored pictures, which no camera takes, count as upright.
 *
 * @param quarters of a turn clockwise that make it upright, 0 to 3
 */
record ExifOrientation(int quarters) {

    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;
    private static final int BYTES_OF_A_TAG = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final ExifOrientation UPRIGHT = new ExifOrientation(0);

    /** Upright unless the file says otherwise; a block that cannot be read says nothing. */
    static ExifOrientation of(byte[] file) {
        try {
            return in(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation in(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xff) == 0xff && (file.get(at + 1) & 0xff) != START_OF_SCAN) {
            int length = file.getShort(at + 2) & 0xffff;
            if ((file.get(at + 1) & 0xff) == APP1 && isExif(file, at + 4)) {
                return inExif(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer file, int at) {
        return file.slice(at, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static ExifOrientation inExif(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int tags = exif.getShort(directory) & 0xffff;
        for (int tag = 0; tag < tags; tag++) {
            int at = directory + 2 + tag * BYTES_OF_A_TAG;
            if ((exif.getShort(at) & 0xffff) == TAG) {
                return meantBy(exif.getShort(at + 8));
            }
        }
        return UPRIGHT;
    }

    private static ExifOrientation meantBy(short value) {
        return switch (value) {
            case 3 -> new ExifOrientation(2);
            case 6 -> new ExifOrientation(1);
            case 8 -> new ExifOrientation(3);
            default -> UPRIGHT;
        };
    }
}
