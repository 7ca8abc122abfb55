package kr.madang.demo.service;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.madang.demo.process.ChildProcess;
import kr.madang.demo.process.Readiness;

/** Serves the built front end and passes {@code /api} on to the back end. */
public final class FrontEnd implements Service {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final ChildProcess program;

    public FrontEnd(Settings settings) {
        this.settings = settings;
        this.program = new ChildProcess("front-end", settings.logs(), settings.running());
    }

    @Override
    public String name() {
        return "화면 front end";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        program.endOrphan();
        program.start(
                settings.project().resolve("frontend"),
                Map.of(
                        "PORT", Integer.toString(settings.ports().frontEnd()),
                        "MADANG_API", settings.apiUrl(),
                        "MADANG_ISSUER", settings.issuer(),
                        "MADANG_CLIENT_ID", "madang-web"),
                List.of("node", "node_modules/vite/bin/vite.js", "preview"));
        new Readiness().await(URI.create(settings.frontEndUrl() + "/"), program, PATIENCE);
    }

    @Override
    public void stop() throws IOException {
        program.stop();
    }
}
