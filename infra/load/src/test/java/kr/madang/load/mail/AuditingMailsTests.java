package kr.madang.load.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditingMailsTests {

    private final Received received = new Received();

    @Test
    void eachMailOnceIsClean() {
        received.add("<a>", "one");
        received.add("<b>", "two");

        MailAudit audit = MailAudit.of(Map.of("<a>", true, "<b>", true), received);

        assertThat(audit).isEqualTo(new MailAudit(0, 0, 0));
        assertThat(audit.isCleanAfter(0)).isTrue();
    }

    @Test
    void aMailThatDidNotArriveIsLostWhateverTheOutboxSays() {
        assertThat(MailAudit.of(Map.of("<a>", true), received)).isEqualTo(new MailAudit(1, 0, 0));
    }

    @Test
    void aMailThatTheOutboxDoesNotCallSentIsLost() {
        received.add("<a>", "one");

        assertThat(MailAudit.of(Map.of("<a>", false), received)).isEqualTo(new MailAudit(1, 0, 0));
    }

    @Test
    void aKillExcusesOneMailThatCameTwice() {
        received.add("<a>", "one");
        received.add("<a>", "one");

        MailAudit audit = MailAudit.of(Map.of("<a>", true), received);

        assertThat(audit).isEqualTo(new MailAudit(0, 1, 0));
        assertThat(audit.isCleanAfter(1)).isTrue();
        assertThat(audit.isCleanAfter(0)).isFalse();
    }

    @Test
    void twoMessageIdsForOneRecipientAreStrange() {
        received.add("<a>", "one");
        received.add("<b>", "one");

        assertThat(MailAudit.of(Map.of("<a>", true), received)).isEqualTo(new MailAudit(0, 0, 2));
    }
}
