INSERT INTO local_desk (installation, device, inode, desk) VALUES (:installation, :device, :inode, :desk)
