package kr.madang.invitation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Companies;
import kr.madang.account.CompanyOwner;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.invitation.Invitations.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to be.
 *
 * @param company needed by EXHIBITOR and BUYER only
 * @param owner whether they are to look after the company's members; may be left out
 */
record InvitationBody(
        @NotNull Role role,
        @Nullable UUID company,
        @Nullable Boolean owner,
        @NotNull @Valid Text text) {

    Wanted toWanted() {
        if (role.forCompany() != (company != null)) {
            throw new Companies.Unknown();
        }
        return text.toWanted(new Position(role, company, company != null && Boolean.TRUE.equals(owner)));
    }

    /**
     * Who is asked, and how.
     *
     * @param lines an address each, alone or after a name
     * @param word written to all of them; may be left out
     */
    record Text(
            @NotNull Language language,

            @Nullable @Size(max = 500) @Pattern(regexp = WORD)
            String word,

            @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 400) String> lines) {

        /** Letters and line ends, and nothing that looks like a resident registration number. */
        private static final String WORD = "(?s)(?!.*\\d{6}[ -]?[1-8]\\d{6})(?:[^\\p{Cc}\\p{Cs}]|\\n)*";

        Wanted toWanted(Position position) {
            return new Wanted(position, language == Language.en, word == null || word.isBlank() ? null : word.strip());
        }

        Wanted toColleagues(CompanyOwner owner) {
            return toWanted(new Position(owner.role(), owner.company(), false));
        }
    }

    /** A language that mail is written in. */
    enum Language {
        ko,
        en
    }
}
