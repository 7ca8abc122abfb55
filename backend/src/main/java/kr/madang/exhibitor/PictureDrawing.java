package kr.madang.exhibitor;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kr.madang.shared.ComeBackLater;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Draws uploaded pictures anew, so that only what is seen is kept: no place, no camera, nothing appended. One at a time,
 * away from the threads that serve requests; how large a picture would be is read before it is.
 */
@Component
class PictureDrawing implements DisposableBean {

    private static final int WAITING = 20;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final int LONGEST_SIDE_IN_LISTS = 320;
    private static final int LONGEST_SIDE_UPLOADED = 20_000;
    private static final float QUALITY = 0.85f;

    /** A photograph that came as PNG is kept as JPEG. */
    private static final int LARGEST_PNG = 500_000;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(1, WAITING, "picture-drawing");

    /** Refuses what is no picture, and what would be too large; {@link ComeBackLater} if too many wait. */
    Mono<DrawnPicture> draw(byte[] uploaded) {
        return Mono.fromCallable(() -> drawNow(uploaded))
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> new ComeBackLater(LATER));
    }

    private static DrawnPicture drawNow(byte[] uploaded) throws IOException {
        Picture.Kind kind = kindOf(uploaded);
        BufferedImage upright = upright(read(uploaded, kind), ExifOrientation.of(uploaded));
        BufferedImage large = fitted(upright, Picture.LONGEST_SIDE);
        BufferedImage small = fitted(large, LONGEST_SIDE_IN_LISTS);
        byte[] written = write(large, kind);
        if (kind == Picture.Kind.PNG && written.length > LARGEST_PNG && !hasAlpha(large)) {
            kind = Picture.Kind.JPEG;
            written = write(large, kind);
        }
        return new DrawnPicture(kind, large.getWidth(), large.getHeight(), written, write(small, kind));
    }

    /** By what its first bytes are. */
    private static Picture.Kind kindOf(byte[] file) {
        if (begins(file, 0xff, 0xd8, 0xff)) {
            return Picture.Kind.JPEG;
        }
        if (begins(file, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Picture.Kind.PNG;
        }
        throw new Picture.KindRefused();
    }

    private static boolean begins(byte[] file, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= file.length || (file[at] & 0xff) != with[at]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage read(byte[] file, Picture.Kind kind) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            ensureSmall(width, height);
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * Picture.LONGEST_SIDE));
            thinned.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thinned);
        } catch (Picture.TooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException broken) { // the JDK's readers throw many kinds
            throw new Picture.KindRefused();
        } finally {
            reader.dispose();
        }
    }

    private static void ensureSmall(int width, int height) {
        if (Math.max(width, height) > LONGEST_SIDE_UPLOADED || (long) width * height > Picture.MOST_PIXELS) {
            throw new Picture.TooLarge();
        }
    }

    /** Halved until it nearly fits, so that no pixel is left out. */
    private static BufferedImage fitted(BufferedImage picture, int longestSide) {
        BufferedImage fitted = picture;
        while (longestSideOf(fitted) > 2 * longestSide) {
            fitted = scaled(fitted, 0.5);
        }
        return scaled(fitted, Math.min(1, (double) longestSide / longestSideOf(fitted)));
    }

    private static int longestSideOf(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage scaled(BufferedImage picture, double by) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * by));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * by));
        return drawn(picture, width, height, pen -> pen.drawImage(picture, 0, 0, width, height, null));
    }

    /** Turned as the camera was held. */
    private static BufferedImage upright(BufferedImage picture, ExifOrientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = orientation.quarters() % 2 == 1;
        AffineTransform turning = new AffineTransform();
        turning.translate((lies ? height : width) / 2.0, (lies ? width : height) / 2.0);
        turning.quadrantRotate(orientation.quarters());
        turning.translate(-width / 2.0, -height / 2.0);
        return drawn(
                picture, lies ? height : width, lies ? width : height, pen -> pen.drawImage(picture, turning, null));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, Consumer<Graphics2D> how) {
        BufferedImage drawn = new BufferedImage(
                width, height, hasAlpha(picture) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            how.accept(pen);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static boolean hasAlpha(BufferedImage picture) {
        return picture.getColorModel().hasAlpha();
    }

    private static byte[] write(BufferedImage picture, Picture.Kind kind) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (kind == Picture.Kind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
