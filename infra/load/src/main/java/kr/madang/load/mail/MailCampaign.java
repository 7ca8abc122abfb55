package kr.madang.load.mail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.client.Visitor;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.LoadedExpo;
import kr.madang.load.platform.Platform;
import reactor.core.publisher.Flux;

/** {@code make campaign-mail}: mails are sent while their worker is killed again and again, then what arrived is audited. */
public final class MailCampaign {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final long SEED = 20_261_123;
    private static final int AT_ONCE = 32;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String DOMAIN = "@madang.localhost>";

    private final Platform platform;
    private final MailSink sink;
    private final Random random = new Random(SEED);
    private final long end;

    private MailCampaign(Platform platform, MailSink sink, Duration atMost) {
        this.platform = platform;
        this.sink = sink;
        this.end = System.nanoTime() + atMost.toNanos();
    }

    /**
     * Ends with 1 if a mail was lost or too many came twice.
     *
     * @param arguments mails, kills, seconds at most, control ({@code none} or {@code sent-at-once}), the folder for data
     *     and logs
     */
    public static void main(String[] arguments) throws Exception {
        int mails = Integer.parseInt(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        Duration atMost = Duration.ofSeconds(Long.parseLong(arguments[2]));
        boolean sentAtOnce = isSentAtOnce(arguments[3]);
        boolean clean;
        try (Platform platform = Platform.start(Path.of(arguments[4]).toAbsolutePath());
                MailSink sink = new MailSink(SEED)) {
            clean = new MailCampaign(platform, sink, atMost).run(mails, kills, sentAtOnce);
        }
        System.exit(clean ? 0 : 1);
    }

    private static boolean isSentAtOnce(String control) {
        return switch (control) {
            case "none" -> false;
            case "sent-at-once" -> true;
            default -> throw new IllegalArgumentException("CONTROL is none or sent-at-once, not " + control);
        };
    }

    private boolean run(int mails, int kills, boolean sentAtOnce) throws Exception {
        LoadedExpo expo = new LoadedExpo("campaign", 1, mails);
        fill(expo, mails);
        if (sentAtOnce) {
            callSentWhatIsTaken();
        }
        BackEndProcess worker = platform.mailWorker(sink.port(), List.of(expo));
        int killed = 0;
        while (killed < kills && isTimeLeft()) {
            long target = sink.received().mails() + Math.max(1, mails / (kills + 1L));
            worker.launch();
            awaitMails(target);
            Thread.sleep(random.nextInt(200));
            worker.kill();
            killed++;
            OUT.printf("kill %d after %d mails%n", killed, sink.received().mails());
        }
        worker.launch();
        awaitEmptyOutbox();
        worker.kill();
        return report(killed, kills);
    }

    /** Registers visitors, whose mails wait. */
    private void fill(LoadedExpo expo, int mails)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        BackEndProcess backEnd = platform.startBackEnd(platform.database().port(), List.of(expo));
        RegistrationClient client = new RegistrationClient(backEnd.port());
        Flux.range(0, mails)
                .flatMap(number -> client.register(Visitor.stranger(expo, number)), AT_ONCE)
                .then()
                .toFuture()
                .get();
        backEnd.kill();
        OUT.println("mails that wait: " + outbox().size());
    }

    /** The control: a message counts as sent from when a worker takes it, so that a kill loses it. */
    private void callSentWhatIsTaken() throws SQLException {
        try (Connection connection = platform.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function sent_at_once() returns trigger language plpgsql as $$
                    begin
                        new.state := 'SENT';
                        new.ended_at := now();
                        return new;
                    end
                    $$
                    """);
            statement.execute("""
                    create trigger sent_at_once before update on outbox for each row
                    when (new.state = 'LEASED') execute function sent_at_once()
                    """);
        }
    }

    private void awaitMails(long target) throws InterruptedException {
        while (sink.received().mails() < target && isTimeLeft()) {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private void awaitEmptyOutbox() throws SQLException, InterruptedException {
        while (outbox().containsValue(false) && isTimeLeft()) {
            Thread.sleep(1000);
        }
        // what the control calls sent may still be on its way
        Thread.sleep(5000);
    }

    private boolean isTimeLeft() {
        return System.nanoTime() < end;
    }

    /** Every message by the Message-ID of its mail, with whether it is sent. */
    private Map<String, Boolean> outbox() throws SQLException {
        Map<String, Boolean> messages = new HashMap<>();
        try (Connection connection = platform.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, state from outbox")) {
            while (row.next()) {
                messages.put("<" + row.getString(1) + DOMAIN, row.getString(2).equals("SENT"));
            }
        }
        return messages;
    }

    private boolean report(int killed, int kills) throws SQLException {
        Map<String, Boolean> messages = outbox();
        MailAudit audit = MailAudit.of(messages, sink.received());
        OUT.println("the mail server: " + sink.done());
        OUT.printf(
                "mails=%d kills=%d received=%d refused=%d hung=%d dropped=%d lost=%d duplicates=%d strange=%d%n",
                messages.size(),
                killed,
                sink.received().mails(),
                sink.done().getOrDefault(MailSink.Manner.REFUSES, 0),
                sink.done().getOrDefault(MailSink.Manner.HANGS, 0),
                sink.done().getOrDefault(MailSink.Manner.DROPS, 0),
                audit.lost(),
                audit.duplicates(),
                audit.strange());
        return killed == kills && !messages.isEmpty() && audit.isCleanAfter(killed);
    }
}
