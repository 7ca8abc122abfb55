package kr.madang;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A mail server that takes all mail and lets a test read it; it can be switched off and on. */
public final class TestInbox {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final TestInbox ONE = new TestInbox();

    static final String BOUNCES = "bounces@example.com";

    private static final long START_MILLIS = 20_000;

    private final GreenMail server;
    private boolean on = true;

    private TestInbox() {
        server = new GreenMail(new ServerSetup[] {setUp(ServerSetup.PROTOCOL_SMTP), setUp(ServerSetup.PROTOCOL_IMAP)});
        server.start();
    }

    private static ServerSetup setUp(String protocol) {
        ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    public static TestInbox get() {
        return ONE;
    }

    int port() {
        return server.getSmtp().getServerSetup().getPort();
    }

    int imapPort() {
        return server.getImap().getServerSetup().getPort();
    }

    /** The mailbox that mail comes back to. */
    public GreenMailUser bounces() {
        return server.setUser(BOUNCES, BOUNCES, BOUNCES);
    }

    public void switchOff() {
        server.stop();
        on = false;
    }

    /** Does nothing if it is on; what came before it was switched off is gone. */
    public void switchOn() {
        if (!on) {
            server.start();
            bounces();
            on = true;
        }
    }

    /** Waits until this many mails have come for the address, and gives them in order. */
    public List<MimeMessage> await(String address, int mails) {
        Instant end = Instant.now().plus(LIMIT);
        List<MimeMessage> received = receivedBy(address);
        while (received.size() < mails) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(received.size() + " of " + mails + " mails for " + address);
            }
            pause();
            received = receivedBy(address);
        }
        return received;
    }

    /** The plain text of a mail. */
    public static String textOf(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart several) {
            return textOf(several.getBodyPart(0));
        }
        return (String) part.getContent();
    }

    /** The HTML of a mail. */
    public static String htmlOf(Part part) throws IOException, MessagingException {
        if (part.isMimeType("multipart/*")) {
            Multipart several = (Multipart) part.getContent();
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                found.append(htmlOf(several.getBodyPart(i)));
            }
            return found.toString();
        }
        return part.isMimeType("text/html") ? (String) part.getContent() : "";
    }

    private List<MimeMessage> receivedBy(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isFor(address, mail))
                .toList();
    }

    private static boolean isFor(String address, MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
