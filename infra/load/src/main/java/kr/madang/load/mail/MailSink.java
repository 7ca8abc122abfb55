package kr.madang.load.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes most mails, and else refuses for now, hangs after the last line, or drops the connection in the
 * middle. A mail counts as taken from before its answer goes out, as with a server that writes it to the disk first.
 */
final class MailSink implements AutoCloseable {

    /** What it does with a mail, and with how many of a hundred. */
    enum Manner {
        REFUSES(6),
        HANGS(1),
        DROPS(5),
        TAKES(88);

        private final int percent;

        Manner(int percent) {
            this.percent = percent;
        }

        private static Manner at(int dice) {
            int left = dice;
            for (Manner manner : values()) {
                left -= manner.percent;
                if (left < 0) {
                    return manner;
                }
            }
            return TAKES;
        }
    }

    private static final String ID = "message-id:";

    private final ServerSocket socket;
    private final Received received = new Received();
    private final Random random;
    private final Map<Manner, Integer> done = new EnumMap<>(Manner.class);

    MailSink(long seed) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        random = new Random(seed);
        daemon(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    Received received() {
        return received;
    }

    /** What it has done how often. */
    synchronized Map<Manner, Integer> done() {
        return new EnumMap<>(done);
    }

    private synchronized Manner next() {
        return Manner.at(random.nextInt(100));
    }

    private synchronized void note(Manner manner) {
        done.merge(manner, 1, Integer::sum);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            converse(
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)),
                    new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // the worker was killed or has lost its patience
        }
    }

    private void converse(BufferedReader in, Writer out) throws IOException {
        Manner manner = next();
        String recipient = "";
        say(out, "220 sink");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "RCPT" -> {
                    recipient = line;
                    if (manner == Manner.REFUSES) {
                        note(manner);
                        say(out, "451 4.7.1 Not now");
                    } else {
                        say(out, "250 ok");
                    }
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    String id = readMail(in, manner);
                    if (id == null) {
                        return;
                    }
                    if (manner == Manner.HANGS) {
                        note(manner);
                        awaitEnd(in);
                        return;
                    }
                    received.add(id, recipient);
                    note(Manner.TAKES);
                    say(out, "250 taken");
                    manner = next();
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    /** The Message-ID; null if the connection is to be dropped or has ended. */
    private @Nullable String readMail(BufferedReader in, Manner manner) throws IOException {
        String id = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return id;
            }
            if (id == null && line.toLowerCase(Locale.ROOT).startsWith(ID)) {
                id = line.substring(ID.length()).strip();
                if (manner == Manner.DROPS) {
                    note(manner);
                    return null;
                }
            }
        }
        return null;
    }

    private static void awaitEnd(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null) {
            line = in.readLine();
        }
    }

    private static void say(Writer out, String reply) throws IOException {
        out.write(reply + "\r\n");
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail sink");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
