package kr.madang.messaging.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kr.madang.messaging.BounceSettings;
import org.jspecify.annotations.Nullable;

/** The mailbox over IMAP. It blocks, and opens a connection for each call. */
class BounceMailbox {

    private static final int AT_ONCE = 200;
    private static final String PATIENCE_MILLIS = "15000";

    private final BounceSettings settings;
    private final String host;
    private final String domain;

    BounceMailbox(BounceSettings settings, String host, String domain) {
        this.settings = settings;
        this.host = host;
        this.domain = domain;
    }

    /** The reports among the mails nobody has read; all else in the mailbox is left for people, as read. */
    List<Found> readNew() throws MessagingException {
        return open(folder -> {
            List<Found> found = new ArrayList<>();
            jakarta.mail.Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            for (jakarta.mail.Message mail : Arrays.stream(fresh).limit(AT_ONCE).toList()) {
                Optional<BounceReport> report = read(mail);
                mail.setFlag(Flags.Flag.SEEN, report.isEmpty());
                report.ifPresent(one -> found.add(new Found(uidOf(folder, mail), one)));
            }
            return found;
        });
    }

    /** Removes reports that have been taken in. */
    void remove(List<Found> taken) throws MessagingException {
        long[] uids = taken.stream().mapToLong(Found::uid).toArray();
        open(folder -> {
            for (jakarta.mail.Message mail : ((UIDFolder) folder).getMessagesByUID(uids)) {
                mail.setFlag(Flags.Flag.DELETED, true);
            }
            return uids;
        });
    }

    /** A mail that cannot be read is nothing we have to act on. */
    private Optional<BounceReport> read(jakarta.mail.Message mail) throws MessagingException {
        try {
            return BounceReport.read(mail, domain);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long uidOf(Folder folder, jakarta.mail.Message mail) {
        try {
            return ((UIDFolder) folder).getUID(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox gives no number for a mail", e);
        }
    }

    private <T> T open(Work<T> work) throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(host, settings.port(), settings.user(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return work.in(folder);
            } finally {
                folder.close(true);
            }
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + settings.protocol() + '.' + name, PATIENCE_MILLIS);
        }
        return properties;
    }

    /** What is done while the folder is open. */
    private interface Work<T extends @Nullable Object> {

        T in(Folder folder) throws MessagingException;
    }

    /** A report and the mail it came in. */
    record Found(long uid, BounceReport report) {}
}
