package kr.madang.demo.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.madang.demo.process.ChildProcess;
import kr.madang.demo.process.Readiness;

/** Takes every mail the platform sends and shows it in the browser; nothing leaves the machine. */
public final class MailInbox implements Service {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final ChildProcess program;

    public MailInbox(Settings settings) {
        this.settings = settings;
        this.program = new ChildProcess("inbox", settings.logs(), settings.running());
    }

    @Override
    public String name() {
        return "메일함 mail inbox";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        program.endOrphan();
        Path mails = Files.createDirectories(settings.state().resolve("mail"));
        program.start(
                settings.project().resolve("infra/inbox"),
                Map.of(),
                List.of(
                        "node",
                        "node_modules/maildev/dist/bin/maildev.js",
                        "--ip",
                        "127.0.0.1",
                        "--smtp",
                        Integer.toString(settings.ports().smtp()),
                        "--web-ip",
                        "127.0.0.1",
                        "--web",
                        Integer.toString(settings.ports().inbox()),
                        "--mail-directory",
                        mails.toString()));
        new Readiness().await(URI.create(settings.inboxUrl()), program, PATIENCE);
    }

    @Override
    public void stop() throws IOException {
        program.stop();
    }
}
