/**
 * Telling people things, by mail. A room puts a {@link kr.madang.messaging.Message} into the {@link
 * kr.madang.messaging.Outbox} in the transaction of the fact itself, and brings a {@link
 * kr.madang.messaging.MessageComposer} that writes the mail when its turn comes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "expo", "shared", "web"})
package kr.madang.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
