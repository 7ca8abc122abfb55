package kr.madang.messaging.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.messaging.Message;
import kr.madang.messaging.Undeliverable;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * What came back about one of our mails: a delivery status notification (RFC 3464) that it will never arrive, or a feedback
 * report (RFC 5965) that its reader calls it unwanted.
 *
 * @param why it will never arrive, or null if its reader complains
 */
record BounceReport(Message.Id message, @Nullable Undeliverable why) {

    private static final int PERMANENT = 550;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\\s]+)>");

    /**
     * Reads a mail; empty if it reports neither a failure for good nor a complaint about a mail of ours.
     *
     * @param domain behind the @ of our Message-IDs
     */
    static Optional<BounceReport> read(Part mail, String domain) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MultipartReport report)) {
            return Optional.empty();
        }
        if (report.getCount() > 1 && report.getBodyPart(1).isMimeType("message/feedback-report")) {
            return messageIn(report, domain).map(message -> new BounceReport(message, null));
        }
        if (!(report.getReport() instanceof DeliveryStatus status) || status.getRecipientDSNCount() == 0) {
            return Optional.empty();
        }
        InternetHeaders recipient = status.getRecipientDSN(0);
        if (!header(recipient, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
            return Optional.empty();
        }
        String words = header(recipient, "Status") + ' ' + header(recipient, "Diagnostic-Code");
        return messageIn(report, domain).map(message -> new BounceReport(message, Undeliverable.of(PERMANENT, words)));
    }

    private static Optional<Message.Id> messageIn(MultipartReport report, String domain) throws MessagingException {
        MimeMessage returned = report.getReturnedMessage();
        return Optional.ofNullable(returned == null ? null : returned.getMessageID())
                .flatMap(id -> messageIn(id, domain));
    }

    private static Optional<Message.Id> messageIn(String messageId, String domain) {
        Matcher matcher = MESSAGE_ID.matcher(messageId);
        return matcher.matches() && matcher.group(2).equals(domain)
                ? Optional.of(new Message.Id(UUID.fromString(matcher.group(1))))
                : Optional.empty();
    }

    private static String header(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }
}
