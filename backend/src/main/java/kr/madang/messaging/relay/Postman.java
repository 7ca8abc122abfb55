package kr.madang.messaging.relay;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import kr.madang.messaging.Courier;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessagingSettings;
import kr.madang.shared.Ids;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Gives mails to the mail server. Its client blocks, so it has threads of its own. */
@Component
class Postman implements Courier, DisposableBean {

    private static final int WAITING = 1000;

    private final JavaMailSender server;
    private final MessagingSettings settings;
    private final Scheduler scheduler;

    Postman(JavaMailSender server, MessagingSettings settings) {
        this.server = server;
        this.settings = settings;
        this.scheduler = Schedulers.newBoundedElastic(settings.parallel(), WAITING, "mail");
    }

    @Override
    public Mono<Void> send(Mail mail) {
        return send(new Message.Id(Ids.next()), mail).onErrorMap(MailException.class, failure -> new NotTaken());
    }

    /** Sends a mail under the message's id: sent twice, it is recognised as the same. */
    Mono<Void> send(Message.Id id, Mail mail) {
        return Mono.<Void>fromRunnable(() -> server.send(toMime(id, mail))).subscribeOn(scheduler);
    }

    private MimeMessage toMime(Message.Id id, Mail mail) {
        try {
            MimeMessage mime = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(
                    mime, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(settings.from(), mail.from(), StandardCharsets.UTF_8.name()));
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            for (Mail.Image image : mail.images()) {
                helper.addInline(image.cid(), new ByteArrayResource(image.bytes()), image.type());
            }
            for (Mail.Attached file : mail.files()) {
                helper.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.type());
            }
            mime.setHeader("Message-ID", "<" + id.value() + "@" + settings.domain() + ">");
            mime.setHeader("Auto-Submitted", "auto-generated");
            if (mail.unsubscribe() != null) {
                mime.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return mime;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("A mail cannot be put together", e);
        }
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
