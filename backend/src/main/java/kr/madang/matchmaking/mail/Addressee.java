package kr.madang.matchmaking.mail;

import java.util.Locale;
import java.util.UUID;
import kr.madang.exhibitor.Contact;
import kr.madang.matchmaking.Side;

/** The company that a mail is for, and who reads it there. */
record Addressee(Side side, UUID company, Contact contact) {

    Locale locale() {
        return contact.english() ? Locale.ENGLISH : Locale.KOREAN;
    }
}
