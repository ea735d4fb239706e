SELECT desk FROM local_desk WHERE installation = :installation AND device = :device AND inode = :inode
