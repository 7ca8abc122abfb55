/**
 * Asking people to take part. {@link kr.madang.invitation.Invitations} makes, renews and withdraws invitations; {@link
 * kr.madang.invitation.Accepting} opens the account and gives the position when somebody accepts. It stands apart from
 * {@code account}, which mails nothing and is what everybody else builds on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "expo", "messaging", "shared", "web"})
package kr.madang.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
