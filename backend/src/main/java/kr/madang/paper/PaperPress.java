package kr.madang.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import kr.madang.shared.ComeBackLater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes PDF files, away from the threads that serve requests; how many are written at once, and wait for it, is bounded. A
 * file is held in memory while it is written, so whoever prints much asks for several.
 */
@Component
public class PaperPress implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 100;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final List<String> FONTS = List.of(
            "/fonts/noto-sans-kr/500Medium/NotoSansKR_500Medium.ttf",
            "/fonts/noto-sans/500Medium/NotoSans_500Medium.ttf");

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "paper");
    private final List<byte[]> fonts;

    PaperPress() {
        fonts = FONTS.stream().map(PaperPress::read).toList();
    }

    /**
     * The file; {@link ComeBackLater} if too many wait for theirs.
     *
     * @param language that most of it is in
     */
    public Mono<byte[]> print(Locale language, Drawing drawing) {
        return Mono.fromCallable(() -> printNow(language, drawing))
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> new ComeBackLater(LATER));
    }

    private byte[] printNow(Locale language, Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentCatalog().setLanguage(language.getLanguage());
            drawing.draw(new Sheets(document, new Lettering(document, fonts)));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private static byte[] read(String font) {
        try (var file = Objects.requireNonNull(PaperPress.class.getResourceAsStream(font), font)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }

    /** Draws all pages of a file. */
    public interface Drawing {

        void draw(Sheets sheets) throws IOException;
    }
}
