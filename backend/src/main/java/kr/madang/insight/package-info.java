/** What an organizer sees of the whole expo at once. It reads through the other rooms' queries and keeps nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "exhibitor", "matchmaking", "program", "registration", "shared", "web"})
package kr.madang.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
