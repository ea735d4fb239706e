# SPDX-License-Identifier: GPL-3.0-or-later
# What an installed Watchroom consists of. Definitions, articles and templates are compiled in.
include(GNUInstallDirs)

if(TARGET watchroom-cli)
    install(TARGETS watchroom-cli RUNTIME)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/man/watchroom-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

if(TARGET watchroom)
    set(share ${CMAKE_INSTALL_DATADIR})
    install(TARGETS watchroom RUNTIME)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/watchroom.desktop DESTINATION ${share}/applications)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/watchroom.metainfo.xml DESTINATION ${share}/metainfo)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/watchroom-mime.xml DESTINATION ${share}/mime/packages
        RENAME watchroom.xml)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/watchroom.svg
        DESTINATION ${share}/icons/hicolor/scalable/apps)
endif()
