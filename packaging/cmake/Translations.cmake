# SPDX-License-Identifier: GPL-3.0-or-later
# The words of all modules are in one translations/watchroom_<language>.ts a language. The modules are static
# libraries, whose resources a linker may drop, so each program carries the .qm files itself, under :/i18n.
# English has its file too, for plural forms only: without it people read "2 incident(s)".
# cmake --build build/dev --target update_translations   brings the .ts files up to date with the sources.

set(WATCHROOM_LANGUAGES en)
list(TRANSFORM WATCHROOM_LANGUAGES PREPEND ${PROJECT_SOURCE_DIR}/translations/watchroom_ OUTPUT_VARIABLE WATCHROOM_TS)
list(TRANSFORM WATCHROOM_TS APPEND .ts)

if(TARGET Qt6::lupdate)
    set(commands)
    foreach(ts IN LISTS WATCHROOM_TS)
        set(plurals)
        if(ts MATCHES "_en\\.ts$")
            set(plurals -pluralonly)
        endif()
        list(APPEND commands COMMAND Qt6::lupdate -silent -no-obsolete -locations none ${plurals}
            -extensions cpp,h -I core -I ui core ui app -ts ${ts})
    endforeach()
    add_custom_target(update_translations ${commands} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
endif()

# Call it in the folder that makes the programs: watchroom_translations(watchroom watchroom-cli)
function(watchroom_translations)
    if(NOT TARGET Qt6::lrelease)
        return()
    endif()
    set(compiled)
    foreach(ts IN LISTS WATCHROOM_TS)
        cmake_path(GET ts STEM language)
        set(qm ${CMAKE_CURRENT_BINARY_DIR}/i18n/${language}.qm)
        add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent ${ts} -qm ${qm} DEPENDS ${ts} VERBATIM)
        list(APPEND compiled ${qm})
    endforeach()
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/i18n)
    add_custom_target(watchroom_qm DEPENDS ${compiled})
    foreach(program IN LISTS ARGN)
        qt_add_resources(${program} i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${compiled})
        add_dependencies(${program} watchroom_qm)
    endforeach()
endfunction()
