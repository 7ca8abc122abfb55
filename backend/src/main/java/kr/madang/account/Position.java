package kr.madang.account;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in an expo.
 *
 * @param company the exhibitor or buyer they act for; null for organizers and staff
 * @param owner whether they look after the company's own members
 */
public record Position(Role role, @Nullable UUID company, boolean owner) {

    public Position {
        if (role.forCompany() != (company != null)) {
            throw new IllegalArgumentException(
                    role + (role.forCompany() ? " acts for a company" : " acts for no company"));
        }
        if (owner && company == null) {
            throw new IllegalArgumentException("Nobody owns " + role);
        }
    }

    /** An organizer, somebody of the staff, or the owner of a company. */
    public static Position of(Role role, @Nullable UUID company) {
        return new Position(role, company, company != null);
    }

    /** Whether both are the same but for who owns the company. */
    public boolean isLike(Position other) {
        return role == other.role && Objects.equals(company, other.company);
    }
}
